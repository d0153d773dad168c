/*
 * A page as news sites make them, in our own words: metadata that agrees, a menu, a skip link, a side column, a
 * hidden line, a button and a foot around one story, and a paragraph whose class name sounds like clutter.
 */

export const harbourPage = `<!DOCTYPE html>
<!-- saved from url=(0049)https://www.harbour-post.example/2023/02/14/ferry -->
<html lang="en-GB"><head><meta charset="utf-8"><title>Ferry talks resume in Kalvik | Harbour Post</title>
<link rel="canonical" href="https://www.harbour-post.example/2023/02/14/ferry-talks">
<meta property="og:title" content="Ferry talks resume in Kalvik"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2023-02-14T08:30:00+01:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"HP"},{"@type":"NewsArticle","headline":"Ferry talks resume in Kalvik","author":[{"@type":"Person","name":"Ines Aker"},{"@type":"Person","name":"Tor Lund"}],"datePublished":"2023-02-14T07:30:00Z","publisher":{"@type":"Organization","name":"Harbour Post"},"articleSection":"World"}]}</script>
</head><body class="has-sidebar"><a class="skip-link" href="#main">Skip to content</a>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main id="main"><article><h1>Ferry talks resume in Kalvik</h1><p class="byline">By Ines Aker and Tor Lund</p>
<figure><img src="https://tracker.example/a.jpg" alt="The ferry at the quay"><figcaption>The ferry <em>Solvei</em> at the quay on Monday. Photo: R. Dahl</figcaption></figure>
<div class="body"><p>KALVIK — Delegates from both shores met on Monday for the <a href="/2023/first-round" onclick="go()" style="color:red">first round</a> of talks since the line was closed, and agreed to meet again before the end of the month, two officials said.</p>
<p class="promo-note">The line has been shut since November, when a dispute over landing fees stopped every crossing, and traders on both sides have asked for it to be opened before the spring season begins.</p>
<h2>What is at stake?</h2>
<p>About <b>four hundred</b> people cross each day, according to the harbour office; the road around takes six hours, and it is closed by snow for part of the winter.<br><br>Mayor Anne Vik said: “We will sit here until it is done.”</p>
<ul><li>Fees for lorries</li><li>A timetable for <i>Sundays</i></li></ul>
<blockquote><p>Nobody wants another winter like this one, and nobody has a plan to avoid it.</p></blockquote>
<table><caption>Crossings</caption><tr><th>Year</th><th>Crossings</th></tr><tr><td>2021</td><td>2,310</td></tr><tr><td>2022</td><td></td></tr></table>
<aside class="related"><h3>Read more</h3><ul><li><a href="/x">Another story about the fees that were charged</a></li></ul></aside>
<p>The talks go on Thursday in the town hall, and the harbour office expects a decision on the fees by the weekend, though the ministry would not confirm that.</p>
<p style="display:none">Hidden words for machines only.</p></div>
<button>Share</button></article></main>
<aside><h3>Most read</h3><p><a href="/y">Storm closes the northern road again</a></p></aside>
<footer><p>© 2023 Harbour Post. All rights reserved.</p><a href="/about">About us</a> <a href="/privacy">Privacy</a></footer>
</body></html>`;

/** The paragraphs of its story, word for word. */
export const harbourParagraphs = [
  'KALVIK — Delegates from both shores met on Monday for the first round of talks since the line was closed, and agreed to meet again before the end of the month, two officials said.',
  'The line has been shut since November, when a dispute over landing fees stopped every crossing, and traders on both sides have asked for it to be opened before the spring season begins.',
  'About four hundred people cross each day, according to the harbour office; the road around takes six hours, and it is closed by snow for part of the winter.',
  'Mayor Anne Vik said: “We will sit here until it is done.”',
  'The talks go on Thursday in the town hall, and the harbour office expects a decision on the fees by the weekend, though the ministry would not confirm that.',
];
