package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** The office of a subdistrict: one works on requests, the other decides. */
record Office(Visitor clerk, Visitor head) implements AutoCloseable {

    static Office of(Browser browser, Installation county) {
        return new Office(browser.visitor(county), browser.visitor(county)).signedIn(county);
    }

    static Office withoutScript(Browser browser, Installation county) {
        return new Office(
                        browser.visitorWithoutScript(county), browser.visitorWithoutScript(county))
                .signedIn(county);
    }

    private Office signedIn(Installation county) {
        Officer.CLERK_OF_QINGHE.signIn(clerk, county);
        Officer.HEAD_OF_QINGHE.signIn(head, county);
        clerk.watchful();
        head.watchful();
        return this;
    }

    /** Enters what somebody asks for on paper, and goes to its case. */
    Receipt enters(String channel, String description, String... more) {
        clerk.open("/desk/requests");
        clerk.follow("代为录入申请");
        clerk.fillsIn(
                "channel", channel,
                "kind", "PERSON",
                "name", "周小满",
                "phone", "0000-6610009",
                "description", description,
                "form", "ELECTRONIC",
                "way", "ONLINE");
        clerk.fillsIn(more);
        clerk.press("登记这件申请");
        var receipt = Receipt.of(clerk.words());
        clerk.follow("去办理");
        return receipt;
    }

    /** The clerk goes to a case by its number. */
    void finds(Receipt receipt) {
        clerk.open("/desk/requests");
        clerk.fillsIn("q", receipt.number());
        clerk.press("筛选");
        clerk.follow(receipt.number());
    }

    /** Takes a step under the words by which the case offers it. */
    void takes(String step, String... fields) {
        take(clerk, step, fields);
    }

    /** The head opens the case that the clerk has open, and takes a step. */
    void headTakes(String step, String... fields) {
        head.open(clerk.where());
        take(head, step, fields);
    }

    private static void take(Visitor officer, String step, String... fields) {
        officer.follow(step);
        officer.fillsIn(fields);
        officer.press(step);
    }

    /** The clerk writes, the head signs, the clerk sends. */
    void answers(String outcome, String delivery, String... fields) {
        String address = clerk.where();
        clerk.follow("写答复");
        clerk.fillsIn("outcome", outcome);
        clerk.press("下一步");
        clerk.fillsIn(fields);
        clerk.press("提交签发");
        head.open(address);
        head.follow("签发答复");
        head.press("签发");
        clerk.follow("写答复");
        clerk.fillsIn("delivery", delivery);
        clerk.press("登记发出");
        assertThat(clerk.where()).isEqualTo(address);
    }

    @Override
    public void close() {
        clerk.close();
        head.close();
    }
}
