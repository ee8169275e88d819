package org.tadamun.petition.signature.control.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;
import org.tadamun.petition.signature.entity.consent.ConsentSentence;

/** The sentences that were told before: a form that copied one may show it still (ADR 278). */
@ApplicationScoped
public class EarlierSentences {

  /** Nothing else is asked of the database: it may refuse to compare it. */
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{12}");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Null where none of that version was ever told.
   *
   * @param country of whose authorities the question is now; null for every other purpose
   */
  public ShownSentence of(ConsentGiven answer, String country) {
    if (!VERSION.matcher(answer.textVersion()).matches()) {
      return null;
    }
    ConsentSentence told =
        em.find(
            ConsentSentence.class,
            ConsentSentence.id(answer.textVersion(), answer.purpose(), answer.organisation()));
    return told == null || !Objects.equals(told.country(), country)
        ? null
        : new ShownSentence(told.text(), told.language());
  }

  /** Keeps what is told for the first time; whoever tells it at the same moment is refused. */
  public void remember(List<ConsentQuestion> told) {
    Set<String> known = known(told.stream().map(ConsentQuestion::organisation).distinct().toList());
    Instant now = clock.instant();
    List<ConsentSentence> fresh = new ArrayList<>();
    for (ConsentQuestion one : told) {
      for (ConsentQuestion.Words words : one.words()) {
        String id = ConsentSentence.id(words.textVersion(), one.purpose(), one.organisation());
        if (known.add(id)) {
          fresh.add(
              new ConsentSentence(
                  id, one.organisation(), one.country(), words.language(), words.text(), now));
        }
      }
    }
    NewRows.insert(em, fresh);
  }

  /** A campaign has its owner at least, so the list is never empty. */
  private Set<String> known(List<String> organisations) {
    return new HashSet<>(
        em.createQuery(
                "select s.id from ConsentSentence s where s.organisation in :organisations",
                String.class)
            .setParameter("organisations", organisations)
            .getResultList());
  }
}
