import { DateField, TextField } from '../model/article';

/** What says which article one is, each field with where it came from: found out by an import, edited later. */
export const describedBy = {
  title: TextField,
  byline: TextField,
  publisher: TextField,
  section: TextField,
  address: TextField,
  archived: TextField,
  language: TextField,
  published: DateField.nullable(),
  accessed: DateField.nullable(),
};
