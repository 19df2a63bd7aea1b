// The rules for the built pages: html-validate's recommended ones. What departs from them says why.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Python-Markdown writes open="open", the templates write popover: both are HTML.
    "attribute-boolean-style": "off",
    // The one form is never sent: the search answers while one types.
    "wcag/h32": "off",
    // WebKit tells VoiceOver of no list that has lost its bullets, unless the list says that it is one.
    "no-redundant-role": ["error", { exclude: ["list"] }],
    "prefer-native-element": ["error", { exclude: ["list"] }],
    // A title is the question's and the site's, as long as their names are; where a search engine cuts it, it cuts the site's.
    "long-title": "off",
  },
};
