package yangguang.portal.web;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import yangguang.documents.PublishedDocuments;

@Component
class Menus {
    private final Shelves shelves;
    private final PublishedDocuments documents;

    Menus(Shelves shelves, @Lazy PublishedDocuments documents) {
        this.shelves = shelves;
        this.documents = documents;
    }

    Menu of(Scope scope) {
        return new Menu(scope, shelves.of(scope), documents.annualReports(scope.bodies()));
    }
}
