package yangguang.documents;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;

/** 发布: makes an approved document public now. */
@Component
public class PublishDocument {
    private final Acting acting;
    private final Publication publication;

    PublishDocument(Acting acting, Publication publication) {
        this.acting = acting;
        this.publication = publication;
    }

    @Transactional
    public Publishing publish(Viewer viewer, long id) {
        return acting.act(
                viewer,
                id,
                Move.PUBLISH,
                document ->
                        switch (publication.publish(document, viewer.actor())) {
                            case Publication.Release.Done(Document published) ->
                                    new Publishing.Done(published);
                            case Publication.Release.Held(int open) ->
                                    new Publishing.Refused(
                                            new Permission.Closed("documents.closed.safety", open));
                        });
    }
}
