package topica.text;

/// Turns running text into terms.
///
/// All analyzers agree on what a term is (see [TermScanner]); they differ in how much else they find out,
/// and at what cost.
public interface TextAnalyzer {

    /// Appends the terms of `text` to `tokens`, in reading order.
    void analyze(String text, Tokens tokens);
}
