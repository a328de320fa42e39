package topica.themes;

import java.util.List;

/// How little themes repeat each other: the share of distinct words among the words of all.
///
/// Dieng, Ruiz and Blei, "Topic modeling in embedding spaces", TACL 2020.
public final class Diversity {

    private Diversity() {}

    /// From near 0 to 1; 1 where there are no words.
    public static double of(List<List<String>> wordsOfThemes) {
        long all = wordsOfThemes.stream().mapToLong(List::size).sum();
        long distinct = wordsOfThemes.stream().flatMap(List::stream).distinct().count();
        return all == 0 ? 1 : (double) distinct / all;
    }
}
