export { PassagesToCheck } from './repair/PassagesToCheck';
export { AnnotationCard, AnnotationLine } from './AnnotationCard';
export { annotationMenu } from './annotation-menu';
export { DetailsPane } from './DetailsPane';
export { startEditing, useEditing } from './editing';
export { useAnnotationActs, type AnnotationActs } from './use-annotation-acts';
export { useArticleAnnotations } from './use-article-annotations';
export { markLabel, tagsOf } from './words';
