package topica.harvest;

/// What servers mean by numbers.
final class Statuses {

    private Statuses() {}

    /// The name of a number, in brackets; empty for those that are seldom seen.
    static String words(int status) {
        return switch (status) {
            case 400 -> " (Bad Request)";
            case 401 -> " (Unauthorized)";
            case 403 -> " (Forbidden)";
            case 404 -> " (Not Found)";
            case 410 -> " (Gone)";
            case 429 -> " (Too Many Requests)";
            case 500 -> " (Internal Server Error)";
            case 502 -> " (Bad Gateway)";
            case 503 -> " (Service Unavailable)";
            case 504 -> " (Gateway Timeout)";
            default -> "";
        };
    }

    /// What to do about one that does not pass by itself.
    static String remedy(int status) {
        return switch (status) {
            case 400 -> "check the address and the options";
            case 401, 403 -> "ask those who keep it whether you may";
            default -> "check the address";
        };
    }
}
