package topica.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts plain text into sentences of Penn Treebank tokens, by CoreNLP's rules.
///
/// Units stay with their numbers (`10km` is one token), so that a token ends only where a term may.
/// Sentences end by CoreNLP's rules too. OpenNLP's model, learned from web pages, cuts 600 abstracts in the
/// same 4,400 places but for about forty, and there it is mostly wrong: behind `vs.`, `e.g.` and `et al.`.
/// Thread-safe; cost is linear.
final class PennTokenizer {

    /// Where a token stands in the text, `to` exclusive.
    record Token(String text, int from, int to) {

        /// Whether this is the ending that Penn Treebank parts from its word: `'s`, `n't` and the like.
        boolean isClitic() {
            return text.length() <= 3 && CLITICS.contains(text.toLowerCase(Locale.ROOT));
        }

        private boolean continues(Token before) {
            return before.to == from
                    && isWordPart(before.text.codePointBefore(before.text.length()))
                    && isWordPart(text.codePointAt(0))
                    && !isClitic();
        }

        private Token with(Token next) {
            return new Token(text + next.text, from, next.to);
        }

        private static boolean isWordPart(int c) {
            return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }
    }

    private static final Set<String> CLITICS = Set.of("'s", "'d", "'m", "'re", "'ve", "'ll", "n't");

    /// Text stays as it is, hyphens and slashes stand alone, `cannot` is one token, nothing is logged.
    private static final String OPTIONS = "ptb3Escaping=false,splitHyphenated=true,splitForwardSlash=true,"
            + "splitAssimilations=false,strictFraction=true,tokenizeNLs=true,untokenizable=noneKeep";

    private PennTokenizer() {}

    static List<List<Token>> sentences(String plain) {
        // without a line end the rules for what stands before a blank miss the last word
        String line = plain + "\n";
        List<CoreLabel> labels =
                new PTBTokenizer<>(new StringReader(line), new CoreLabelTokenFactory(), OPTIONS).tokenize();
        return new WordToSentenceProcessor<CoreLabel>(NewlineIsSentenceBreak.TWO_CONSECUTIVE)
                .process(labels).stream()
                        .map(sentence -> tokens(plain, sentence))
                        .toList();
    }

    private static List<Token> tokens(String plain, List<CoreLabel> sentence) {
        List<Token> tokens = new ArrayList<>(sentence.size());
        for (CoreLabel label : sentence) {
            int from = label.beginPosition();
            int to = label.endPosition();
            Token token = new Token(plain.substring(from, to), from, to);
            if (!tokens.isEmpty() && token.continues(tokens.getLast())) {
                token = tokens.removeLast().with(token);
            }
            tokens.add(token);
        }
        return tokens;
    }
}
