package topica.vectorize;

import java.nio.charset.StandardCharsets;
import topica.text.TermHash;

/// The hash of a feature as it is written in a vocabulary: the same that the vectorizer makes of scanned
/// terms.
final class FeatureHash {

    static final String TITLE = "title:";
    private static final int TITLE_FIELD = 1;

    private FeatureHash() {}

    static long of(String feature) {
        if (feature.startsWith(TITLE)) {
            return inTitle(ofTerms(feature.substring(TITLE.length())));
        }
        return ofTerms(feature);
    }

    static long inTitle(long hash) {
        return TermHash.inField(hash, TITLE_FIELD);
    }

    private static long ofTerms(String terms) {
        byte[] utf8 = terms.getBytes(StandardCharsets.UTF_8);
        long hash = 0;
        int from = 0;
        for (int at = 0; at <= utf8.length; at++) {
            if (at == utf8.length || utf8[at] == ' ') {
                long term = TermHash.of(utf8, from, at);
                hash = from == 0 ? term : TermHash.pair(hash, term);
                from = at + 1;
            }
        }
        return hash;
    }
}
