package topica.text;

import edu.stanford.nlp.process.Morphology;
import java.util.Locale;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/// Finds lemmas by CoreNLP's morphology and stems by the Snowball stemmer of OpenNLP. Not thread-safe;
/// cheap to make.
public final class BaseForms {

    private final Morphology morphology = new Morphology();
    private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);

    /// The lemma of a word as written: `networks` as a noun is `network`. Names and acronyms stay as they are.
    public String lemma(String word, Tag tag) {
        String form = TermForms.withoutPlural(word);
        if (tag == Tag.PROPN || isAcronym(form)) {
            return form;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        return switch (tag) {
            case NOUN, VERB, AUX, PRON, PART -> isEnglish(lower) ? morphology.lemma(lower, tag.penn(), false) : lower;
            case ADJ, ADP, ADV, CCONJ, DET, INTJ, NUM, PROPN, PUNCT, SCONJ, SYM, X -> lower;
        };
    }

    /// What is left of a word without endings, in lower case.
    public String stem(String word) {
        return stemmer.stem(
                        PlainText.lettersAndAscii(TermForms.withoutPlural(word)).toLowerCase(Locale.ROOT))
                .toString();
    }

    private static boolean isAcronym(String word) {
        return word.codePoints().filter(Character::isUpperCase).limit(2).count() == 2;
    }

    /// Whether the rules of English endings can say anything of this.
    private static boolean isEnglish(String lower) {
        return lower.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'' || c == '-');
    }
}
