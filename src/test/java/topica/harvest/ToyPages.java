package topica.harvest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Answers with records of toys.
public final class ToyPages {

    private ToyPages() {}

    /// A record of OAI-PMH in Dublin Core.
    public static String record(int number) {
        return """
                <record><header><identifier>oai:toys:%1$d</identifier><datestamp>2026-05-%2$02d</datestamp></header>
                <metadata><oai_dc:dc><dc:title>Toy %1$d</dc:title><dc:description>We play with toy %1$d.</dc:description>\
                </oai_dc:dc></metadata></record>
                """.formatted(number, 1 + number % 28);
    }

    public static String deleted(int number) {
        return "<record><header status=\"deleted\"><identifier>oai:toys:" + number
                + "</identifier></header></record>\n";
    }

    /// Records from one number up to another, without it.
    public static String records(int from, int to) {
        return IntStream.range(from, to).mapToObj(ToyPages::record).collect(Collectors.joining());
    }

    /// An answer of OAI-PMH.
    ///
    /// @param behind what stands behind the records
    public static String oai(String records, String behind) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH><ListRecords>\n" + records + behind
                + "</ListRecords></OAI-PMH>\n";
    }

    public static String token(String token, int size) {
        return "<resumptionToken completeListSize=\"" + size + "\">" + token + "</resumptionToken>\n";
    }

    public static String error(String code, String text) {
        return "<OAI-PMH><request>x</request><error code=\"" + code + "\">" + text + "</error></OAI-PMH>";
    }

    /// An Atom feed with entries from one number up to another, without it.
    ///
    /// @param before what stands before the entries
    public static String atom(int from, int to, String before) {
        return IntStream.range(from, to)
                .mapToObj(number -> """
                        <entry><id>http://arxiv.org/abs/2605.%1$05dv1</id><title>Toy %1$d</title>
                        <summary>We play with toy %1$d.</summary><category term="cs.LG"/></entry>
                        """.formatted(number))
                .collect(
                        Collectors.joining("", "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n" + before, "</feed>\n"));
    }

    public static String total(int total) {
        return "<opensearch:totalResults>" + total + "</opensearch:totalResults>\n";
    }
}
