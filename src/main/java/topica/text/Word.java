package topica.text;

import java.util.List;

/// One token as it stands in its sentence: a word, a clitic such as `'s`, or a punctuation mark.
///
/// @param text as written, with its case and accents, without markup
/// @param terms what it counts as, as [TermScanner] would: mostly one; none for punctuation, clitics and web
///     addresses; several for `e.g.` or `O'Brien`
/// @param lemma the base form: `networks` and `network` share one. Lower case but for names and acronyms
/// @param stem what is left in lower case without endings: `learning` and `learned` share one
public record Word(String text, List<String> terms, String lemma, String stem, Tag tag) {

    public Word {
        terms = List.copyOf(terms);
    }
}
