package topica.evaluate;

/// What is measured on the documents as they are, and again on every resample.
record Figures(
        double accuracy,
        double macroF1,
        double top3,
        double anyCategoryAt1,
        double multiLabelMicroF1,
        double multiLabelMacroF1,
        double expectedCalibrationError,
        double areaUnderCoverage) {}
