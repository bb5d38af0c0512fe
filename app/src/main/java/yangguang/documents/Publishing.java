package yangguang.documents;

/** What became of the wish to publish, or to do something with what is public. */
public sealed interface Publishing {
    record Done(Document document) implements Publishing {}

    /**
     * The form is wrong.
     *
     * @param field of the form, and the key of the sentence beside it
     */
    record Wrong(String field, String key) implements Publishing {}

    record Refused(Permission.Closed why) implements Publishing {}
}
