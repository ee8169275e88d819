package org.tadamun.petition.signature.control.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.signature.boundary.search.NewsReach;

/**
 * Counts who wants news of an organisation; a person who signed two petitions counts twice. With
 * millions of signatures this takes minutes, and both the page and the order after it need it. So a
 * result that took longer than {@link #LONG} is kept for some minutes; others are not kept.
 */
@ApplicationScoped
public class NewsFigures {

  private static final String OF_CAMPAIGN =
      "in (select p.id from petition_petition p where p.campaign_id = ?1)";

  private static final String WHO = NewsReaders.WHO + NewsReaders.LAST;

  private static final Duration LONG = Duration.ofSeconds(3);
  private static final Duration KEPT = Duration.ofMinutes(10);

  private record Of(long campaignId, String organisation) {}

  private record Counted(Map<String, Long> people, long imported, Instant at) {}

  private final Map<Of, Counted> kept = new ConcurrentHashMap<>();

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  public NewsReach.OfOrganisation reach(UpdateView update, OrganisationView organisation) {
    Counted counted = counted(update.campaignId(), organisation.slug());
    Map<String, Long> people = counted.people();
    long untranslated =
        people.entrySet().stream()
            .filter(one -> update.body().in(one.getKey()) == null)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new NewsReach.OfOrganisation(
        organisation.slug(),
        organisation.name(),
        sum(people),
        people,
        untranslated,
        counted.imported());
  }

  public long people(long campaignId, String organisation) {
    return known(campaignId, organisation)
        .map(one -> sum(one.people()))
        .orElseGet(() -> sum(byLanguage(campaignId, organisation)));
  }

  private Counted counted(long campaignId, String organisation) {
    return known(campaignId, organisation).orElseGet(() -> count(campaignId, organisation));
  }

  private Optional<Counted> known(long campaignId, String organisation) {
    Instant since = clock.instant().minus(KEPT);
    kept.values().removeIf(one -> one.at().isBefore(since));
    return Optional.ofNullable(kept.get(new Of(campaignId, organisation)));
  }

  private Counted count(long campaignId, String organisation) {
    Instant begun = clock.instant();
    Map<String, Long> people = byLanguage(campaignId, organisation);
    long imported = imported(campaignId, organisation);
    Instant now = clock.instant();
    Counted counted = new Counted(people, imported, now);
    if (begun.plus(LONG).isBefore(now)) {
      kept.put(new Of(campaignId, organisation), counted);
    }
    return counted;
  }

  private static long sum(Map<String, Long> people) {
    return people.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The number of readers by the language in which they get mails. */
  private Map<String, Long> byLanguage(long campaignId, String organisation) {
    Map<String, Long> people = new TreeMap<>();
    String sql =
        "select s.language, count(distinct s.id)"
            + WHO.formatted(OF_CAMPAIGN, "")
            + " group by s.language";
    for (Object row : rows(sql, campaignId, organisation)) {
      people.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue());
    }
    return people;
  }

  /** The number of imported signatures with consent whose owners have not confirmed themselves. */
  private long imported(long campaignId, String organisation) {
    String sql = "select count(distinct s.id)" + WHO.formatted(OF_CAMPAIGN, "not");
    return ((Number) rows(sql, campaignId, organisation).getFirst()).longValue();
  }

  private List<?> rows(String sql, long campaignId, String organisation) {
    return em.createNativeQuery(sql)
        .setParameter(1, campaignId)
        .setParameter(2, organisation)
        .getResultList();
  }
}
