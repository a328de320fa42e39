package topica.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import topica.text.Sentence;
import topica.text.Tag;
import topica.text.Word;

/// A run of words that may be the name of something, as it stands in a sentence.
///
/// @param terms what it counts as
/// @param words as written, with what joins them: `black`, `-`, `box`
/// @param isWhole whether it ends where the name ends: `text-to-image` does not in `text-to-image models`
record NounPhrase(List<String> terms, List<String> words, boolean isWhole) {

    /// More terms than these make no name.
    static final int LONGEST = 5;

    private static final List<String> CLICHE = List.of("state", "of", "the", "art");

    private enum Part {
        WORD,
        HYPHEN,
        POSSESSIVE,
        OTHER
    }

    NounPhrase {
        terms = List.copyOf(terms);
        words = List.copyOf(words);
    }

    /// All of them in a sentence, those within longer ones too. A word of a hyphened compound never stands for
    /// itself.
    static List<NounPhrase> in(Sentence sentence) {
        List<Word> words = sentence.words();
        List<NounPhrase> phrases = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            if (part(words, start) == Part.WORD && part(words, start - 1) != Part.HYPHEN && mayStart(words, start)) {
                addFrom(words, start, phrases);
            }
        }
        return phrases;
    }

    private static void addFrom(List<Word> words, int start, List<NounPhrase> phrases) {
        List<String> terms = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int at = start; at < words.size() && terms.size() < LONGEST; at++) {
            Part part = part(words, at);
            if (part == Part.OTHER || (part == Part.WORD && !mayGoOn(words, start, at))) {
                return;
            }
            written.add(words.get(at).text());
            if (part == Part.WORD) {
                terms.addAll(words.get(at).terms());
                if (terms.size() >= CLICHE.size()
                        && terms.subList(terms.size() - 4, terms.size()).equals(CLICHE)) {
                    return;
                }
                if (mayEnd(words, at)) {
                    phrases.add(new NounPhrase(terms, written, !isSaying(words, behind(words, at))));
                }
            }
        }
    }

    private static Part part(List<Word> words, int index) {
        if (index < 0 || index >= words.size()) {
            return Part.OTHER;
        }
        Word word = words.get(index);
        return switch (word.text()) {
            case "-" -> Part.HYPHEN;
            case "'s", "'" -> Part.POSSESSIVE;
            default -> word.terms().isEmpty() || word.terms().contains("0") ? Part.OTHER : Part.WORD;
        };
    }

    private static boolean mayStart(List<Word> words, int index) {
        return part(words, index + 1) == Part.HYPHEN || isContent(words.get(index));
    }

    private static boolean mayGoOn(List<Word> words, int start, int index) {
        return isContent(words.get(index))
                || part(words, index - 1) == Part.HYPHEN
                || part(words, index + 1) == Part.HYPHEN
                || (index > start
                        && words.get(index).text().equals("of")
                        && isNoun(words.get(index - 1))
                        && index + 1 < words.size()
                        && isNoun(words.get(index + 1)));
    }

    private static boolean mayEnd(List<Word> words, int index) {
        return part(words, index + 1) != Part.HYPHEN && (isNoun(words.get(index)) || isGerund(words.get(index)));
    }

    /// Where a sentence goes on behind the word at `index`, an acronym between brackets passed over.
    private static int behind(List<Word> words, int index) {
        boolean bracket = index + 3 < words.size()
                && words.get(index + 1).text().equals("(")
                && words.get(index + 3).text().equals(")");
        return index + (bracket ? 4 : 1);
    }

    /// Whether the word at `index` goes on with the name before it and says something.
    private static boolean isSaying(List<Word> words, int index) {
        if (part(words, index) != Part.WORD || !isContent(words.get(index))) {
            return false;
        }
        Word word = words.get(index);
        return !WordLists.isEmpty(word.terms().getLast(), word.lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean isContent(Word word) {
        return switch (word.tag()) {
            case ADJ, NOUN, PROPN -> true;
            case VERB -> isGerund(word) || word.text().endsWith("ed");
            default -> false;
        };
    }

    private static boolean isNoun(Word word) {
        return word.tag() == Tag.NOUN || word.tag() == Tag.PROPN;
    }

    private static boolean isGerund(Word word) {
        return word.tag() == Tag.VERB && word.text().toLowerCase(Locale.ROOT).endsWith("ing");
    }
}
