package yangguang.channels;

import java.util.Map;

/** What lets us into an account, readable. */
record Access(Map<String, String> credentials) {
    Access {
        credentials = Map.copyOf(credentials);
    }

    String of(String name) {
        return credentials.getOrDefault(name, "");
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "access with " + credentials.keySet();
    }
}
