package topica.documents;

/// What stands beside the records of a chunk, as on pages made for people.
///
/// @param file the name used in sources; empty where a format has no margins
/// @param lines how many lines, blank ones aside, belong to no record: navigation, headers, footers
/// @param announced how many records these lines say there are; 0 where they do not say
public record Margin(String file, int lines, int announced) {

    /// Of chunks in which every line belongs to a record.
    public static final Margin NONE = new Margin("", 0, 0);
}
