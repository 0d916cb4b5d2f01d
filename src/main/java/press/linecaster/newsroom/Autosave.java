package press.linecaster.newsroom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.WorkingCopies;
import press.linecaster.articles.WorkingCopy;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Account;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what people have typed and not saved, by themselves and for themselves alone. Who may not save an article has
/// no copy of it either.
@Service
class Autosave {

    /// Somebody's form as they left it.
    record Kept(Posted.Form form, Instant at) {

        Typing typing() {
            return Typing.of(form);
        }
    }

    /// There is another copy, which would be lost.
    static final class OtherCopy extends RuntimeException {
        OtherCopy() {
            super(
                    "You have typed something else here, in another window: open the article again to take it or throw it away.");
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final Articles articles;
    private final WorkingCopies copies;

    Autosave(Articles articles, WorkingCopies copies) {
        this.articles = articles;
        this.copies = copies;
    }

    Optional<Kept> find(Account account, ArticleId article) {
        return copies.find(article, account.id()).map(Autosave::kept);
    }

    private static Kept kept(WorkingCopy copy) {
        return new Kept(new Posted.Form(JSON.readValue(copy.form(), FIELDS)), copy.keptAt());
    }

    /// Keeps a form as it stands, whatever mistakes are in it. Where it says what the article is anyway, nothing is
    /// kept.
    /// @return since when; empty where there is nothing to keep
    /// @throws OtherCopy where a copy is there that this does not go on with: it was typed in another window
    @Transactional
    public Optional<Instant> keep(Account account, ArticleId id, Posted.Form form, boolean isChange) {
        var article = articles.find(id).orElseThrow(NoSuchArticle::new);
        if (!Newsdesk.mayEdit(account, article)) throw new NotAllowed("Your role does not allow this.");
        var typing = Typing.of(form);
        if (!isChange) {
            copies.discard(
                    id, account.id(), copy -> typing.goesOnWith(kept(copy).typing()));
            return Optional.empty();
        }
        var at = copies.keep(
                id,
                account.id(),
                basedOn(form, article),
                JSON.writeValueAsString(form.fields()),
                copy -> typing.goesOnWith(kept(copy).typing()));
        return Optional.of(at.orElseThrow(OtherCopy::new));
    }

    /// What was saved needs no copy any more. One that was typed in another window and not taken here stays, and so
    /// does what was typed here while this was on its way.
    @Transactional
    public void saved(Account account, ArticleId article, Typing typing) {
        copies.discard(article, account.id(), copy -> typing.contains(kept(copy).typing()));
    }

    @Transactional
    public void discard(Account account, ArticleId article) {
        copies.discard(article, account.id(), _ -> true);
    }

    private static int basedOn(Posted.Form form, Article article) {
        return (int) Ids.parse(form.get("based-on")).orElse(article.revision());
    }
}
