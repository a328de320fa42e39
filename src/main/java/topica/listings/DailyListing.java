package topica.listings;

import java.io.InputStream;
import java.util.Iterator;
import java.util.regex.Pattern;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.records.Head;

/// Reads the page of a day's papers: navigation, then for each paper its title and its abstract, and below
/// them, on some pages, how many authors it has and its day.
public final class DailyListing implements CorpusReader {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.6;
    private static final int FEW = 3;
    private static final double MOST = 0.8;
    private static final String MARKUP = "{[<@\"|#";
    private static final Pattern OWN = Pattern.compile(
            "Get trending papers in your email inbox!|Daily Papers|by.{1,60} and the research community");

    @Override
    public String format() {
        return "daily-listing";
    }

    /// Sure where the page's own navigation or a number of authors is seen; else likely where nearly every
    /// line is a title or the abstract below it.
    @Override
    public double likelihood(byte[] head) {
        PageLines lines = new PageLines(head, 0, head.length, head.length < Head.LENGTH);
        DailyLayout.Role role = DailyLayout.Role.BESIDE;
        int papers = 0;
        int used = 0;
        boolean own = false;
        for (int i = 0; lines.has(i); i++) {
            DailyLayout.Role before = role;
            role = DailyLayout.role(lines, i, before);
            if (before == DailyLayout.Role.TITLE
                    && MARKUP.indexOf(lines.text(i - 1).charAt(0)) < 0) {
                papers++;
            }
            used += role == DailyLayout.Role.BESIDE ? 0 : 1;
            own |= role == DailyLayout.Role.AUTHORS
                    || OWN.matcher(lines.text(i)).matches();
        }
        boolean pairs = papers >= FEW && used >= MOST * lines.count() && 2 * papers >= MOST * used;
        return own && papers > 0 ? SURE : pairs ? LIKELY : 0;
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        return PageChunk.of(in, file, new DailyLayout());
    }
}
