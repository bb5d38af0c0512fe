package yangguang.e2e;

import java.util.regex.Pattern;

/**
 * Somebody of the sample county, who the first time comes with the password that the server
 * printed.
 */
record Officer(String account) {
    static final Officer CLERK_OF_QINGHE = new Officer("linxiaoman");
    static final Officer HEAD_OF_QINGHE = new Officer("zhaoqiming");

    private static final String OWN_PASSWORD = "晴天 river 7 lanterns";

    void signIn(Visitor visitor, Installation installation) {
        if (!installation.welcomes(account)) {
            visitor.signIn(account, OWN_PASSWORD);
            return;
        }
        visitor.signIn(
                account, installation.said(Pattern.compile("^\\s*" + account + "\\s+(\\S+)")));
        visitor.fillsIn("wanted", OWN_PASSWORD, "again", OWN_PASSWORD);
        visitor.find("main form button").first().click();
    }
}
