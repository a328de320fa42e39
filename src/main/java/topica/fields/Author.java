package topica.fields;

import java.util.Optional;

/// A person's name as it was written, with the institution where the record names one.
public record Author(String name, Optional<String> affiliation) {}
