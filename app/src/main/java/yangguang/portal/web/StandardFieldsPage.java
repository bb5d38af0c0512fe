package yangguang.portal.web;

import java.util.List;
import yangguang.catalogue.FieldCount;

/** 标准目录: the fields that a body has taken over. */
public record StandardFieldsPage(Scope scope, Menu menu, List<Row> fields) {
    /** A field by its name, and how it stands. */
    public record Row(String name, FieldCount count) {}
}
