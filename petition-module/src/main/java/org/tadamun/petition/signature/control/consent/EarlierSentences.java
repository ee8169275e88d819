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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;
import org.tadamun.petition.signature.entity.consent.ConsentSentence;

/** Former sentences: a partner's form that copied one may still show it (ADR 278). */
@ApplicationScoped
public class EarlierSentences {

  /** Other texts are not searched, since the database may refuse to compare them. */
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{12}");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Ids of sentences that are certainly stored and need not be read again; none is ever deleted.
   */
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /**
   * The former sentence of an answer; null where none ever had this version.
   *
   * @param country whose authorities the question is about now; null for every other purpose
   */
  public ShownSentence of(ConsentGiven answer, String country) {
    return sentenceOf(answer)
        .filter(one -> Objects.equals(one.country(), country))
        .map(one -> new ShownSentence(one.text(), one.language()))
        .orElse(null);
  }

  /** Adds why a consent's version is not valid: it was for another country, or never existed. */
  public void refuse(Violations violations, String answer, ConsentGiven yes) {
    if (sentenceOf(yes).isPresent()) {
      violations.add(answer + "country", ConsentPurpose.OF_ANOTHER);
    } else {
      violations.add(answer + "textVersion", "petition.error.words");
    }
  }

  private Optional<ConsentSentence> sentenceOf(ConsentGiven answer) {
    return VERSION.matcher(answer.textVersion()).matches()
        ? find(ConsentSentence.id(answer.textVersion(), answer.purpose(), answer.organisation()))
        : Optional.empty();
  }

  Optional<ConsentSentence> find(String id) {
    return Optional.ofNullable(em.find(ConsentSentence.class, id));
  }

  /** Whether all of these are known to be stored; does not ask the database. */
  public boolean isKept(List<ConsentQuestion> told) {
    return ids(told).allMatch(kept::contains);
  }

  /** Notes that all of these are stored and committed. */
  public void wasKept(List<ConsentQuestion> told) {
    ids(told).forEach(kept::add);
  }

  private static Stream<String> ids(List<ConsentQuestion> told) {
    return told.stream().flatMap(one -> one.words().stream().map(words -> id(one, words)));
  }

  private static String id(ConsentQuestion question, ConsentQuestion.Words words) {
    return ConsentSentence.id(words.textVersion(), question.purpose(), question.organisation());
  }

  /** Stores new sentences; fails where another transaction stores one at the same moment. */
  public void remember(List<ConsentQuestion> told) {
    Set<String> known = known(told.stream().map(ConsentQuestion::organisation).distinct().toList());
    Instant now = clock.instant();
    List<ConsentSentence> fresh = new ArrayList<>();
    for (ConsentQuestion one : told) {
      for (ConsentQuestion.Words words : one.words()) {
        String id = id(one, words);
        if (known.add(id)) {
          fresh.add(
              new ConsentSentence(
                  id, one.organisation(), one.country(), words.language(), words.text(), now));
        }
      }
    }
    NewRows.insert(em, fresh);
  }

  /** A campaign has at least its owner, so the list is never empty. */
  private Set<String> known(List<String> organisations) {
    return new HashSet<>(
        em.createQuery(
                "select s.id from ConsentSentence s where s.organisation in :organisations",
                String.class)
            .setParameter("organisations", organisations)
            .getResultList());
  }
}
