package yangguang.access.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser calls itself, said so that its owner knows it again. */
final class Agent {
    /** Signs in the order in which they decide: many browsers also call themselves Chrome. */
    private static final Map<String, String> BROWSERS =
            ordered(
                    "MicroMessenger", "WeChat",
                    "Edg", "Edge",
                    "QQBrowser", "QQ",
                    "Firefox", "Firefox",
                    "Chrome", "Chrome",
                    "Safari", "Safari");

    private static final Map<String, String> SYSTEMS =
            ordered(
                    "Windows", "Windows",
                    "Android", "Android",
                    "HarmonyOS", "HarmonyOS",
                    "iPhone", "iPhone",
                    "iPad", "iPad",
                    "Mac OS", "macOS",
                    "Linux", "Linux");

    private Agent() {}

    static String browser(String agent) {
        return first(BROWSERS, agent);
    }

    static String system(String agent) {
        return first(SYSTEMS, agent);
    }

    private static String first(Map<String, String> signs, String agent) {
        return signs.entrySet().stream()
                .filter(sign -> agent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var signs = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) signs.put(pairs[i], pairs[i + 1]);
        return signs;
    }
}
