package yangguang.e2e;

import java.util.regex.Pattern;

/**
 * Somebody of the sample county who signs in for the first time, with the password that the server
 * printed.
 */
record Officer(String account) {
    private static final String OWN_PASSWORD = "晴天 river 7 lanterns";

    void signIn(Visitor visitor, Installation installation) {
        visitor.signIn(
                account, installation.said(Pattern.compile("^\\s*" + account + "\\s+(\\S+)")));
        if (visitor.find("[name=wanted]").count() == 0) {
            visitor.signIn(account, OWN_PASSWORD);
            return;
        }
        visitor.find("[name=wanted]").fill(OWN_PASSWORD);
        visitor.find("[name=again]").fill(OWN_PASSWORD);
        visitor.find("main form button").first().click();
    }
}
