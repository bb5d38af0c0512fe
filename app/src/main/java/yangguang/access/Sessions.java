package yangguang.access;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of the people who signed in. */
@Component
class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    void endAll(long personId) {
        repository
                .findByPrincipalName(String.valueOf(personId))
                .keySet()
                .forEach(repository::deleteById);
    }
}
