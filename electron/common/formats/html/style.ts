/** The look of an exported page: a calm column that reads on a screen, in the dark, and on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1d2327;--quiet:#5a656d;--line:#d9dde0;--paper:#fdfdfb;--accent:#0b5c66}
@media (prefers-color-scheme:dark){:root{--ink:#e4e7e9;--quiet:#a3adb4;--line:#3a4248;--paper:#16191b;--accent:#7cc4cd}}
*{box-sizing:border-box}
html{font-size:106.25%}
body{margin:0 auto;padding:3rem 1.5rem 6rem;max-width:44rem;background:var(--paper);color:var(--ink);
font-family:"Source Serif 4","Source Serif Pro",Charter,Georgia,serif;line-height:1.55;overflow-wrap:break-word}
h1,h2,h3,h4,nav,.meta,.cite,.tags,figcaption{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:3.5rem 0 1rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:2.25rem 0 .25rem;line-height:1.35}
h4,h5,h6{font-size:.95rem;margin:1.5rem 0 .25rem}
p{margin:.5rem 0 .9rem}
a{color:var(--accent);text-underline-offset:.15em}
.meta,.cite,.tags,figcaption{font-size:.82rem;color:var(--quiet);line-height:1.45}
.cite{margin:.25rem 0 0}
blockquote{margin:1.25rem 0;padding:0 0 0 1.1rem;border-left:3px solid var(--accent)}
blockquote .quote{margin:0;white-space:pre-wrap}
.claims{margin:.25rem 0 1.25rem;padding-left:1.1rem;font-size:.92rem}
.stance{font-size:.82rem;font-weight:600;margin:1.25rem 0 .25rem}.stance+blockquote{margin-top:.25rem}
.lead{font-size:.82rem;font-weight:600;margin:.75rem 0 0}.stance,.lead{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}
.part{margin-left:1.5rem}
.sources{padding-left:1.25rem}.sources p{margin:.25rem 0}.sources li{margin:.75rem 0}.sources .id{overflow-wrap:anywhere}
.sentence{margin:0;color:var(--quiet);white-space:pre-wrap}.sentence .quote{color:var(--ink)}
.text{margin:1.5rem 0 2rem;padding:1rem 0;border:solid var(--line);border-width:1px 0}.text [data-block]{white-space:pre-wrap}.text ul,.text ol{padding-left:1.4rem}.text li>p{margin:.25rem 0}
.text h4{font-size:1rem}.text blockquote{border-left-color:var(--line)}.text .table{overflow-x:auto}.text td p,.text th p{margin:0}
.text figure{margin:1.5rem 0 .5rem}img{display:block;max-width:100%;height:auto}.caption{color:var(--quiet);font-size:.88rem}
mark.more{background:color-mix(in srgb,var(--accent) 34%,transparent)}mark{background:color-mix(in srgb,var(--accent) 18%,transparent);color:inherit;padding:.08em 0}
.comment{margin:.5rem 0 1.25rem;padding-left:1.1rem}
nav ol{padding-left:1.25rem}
nav{font-size:.92rem;margin:2rem 0}
sup{line-height:0}sup a{text-decoration:none;padding:0 .1em}
figure{margin:2rem 0;overflow-x:auto}
figure svg{max-width:100%;height:auto}
table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid var(--line);padding:.3rem .6rem;text-align:left}
pre{overflow-x:auto;padding:1rem;border:1px solid var(--line)}
code,.id{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
:target{outline:2px solid var(--accent);outline-offset:.35rem}
@page{margin:20mm}
@media print{html{font-size:11pt}body{max-width:none;padding:0;background:none;color:#000}h1,h2,h3,h4,h5,h6,.meta,.lead,.stance{break-after:avoid}.tags,.claims,figcaption{break-before:avoid}
blockquote,tr,figure,img{break-inside:avoid}img{max-height:220mm}a{color:inherit}p{orphans:2;widows:2}
/* Printers leave backgrounds out. */mark,mark.more{background:none;border-bottom:1.5px solid}mark.more{border-bottom-width:3px}}
`.trim();
