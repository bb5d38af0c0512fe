package yangguang.journal;

/** The chain of one body while it is added to. */
final class Chain {
    private ChainHead head;

    Chain(ChainHead head) {
        this.head = head;
    }

    ChainHead head() {
        return head;
    }

    /** The link that keeps this act, joined to the one before. */
    Link next(Heard heard) {
        var act = heard.act();
        var link =
                new Link(
                                head.bodyId(),
                                head.count() + 1,
                                heard.at(),
                                Actors.kind(act.by()),
                                Actors.id(act.by()),
                                act.by().name(),
                                act.what(),
                                act.on(),
                                act.article(),
                                Json.write(act.before()),
                                Json.write(act.after()),
                                new Link.Hash(head.hash()),
                                Link.Hash.NONE)
                        .sealed();
        head = new ChainHead(link.bodyId(), link.sequence(), link.hash().hex());
        return link;
    }
}
