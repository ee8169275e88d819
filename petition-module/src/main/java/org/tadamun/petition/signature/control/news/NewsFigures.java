package org.tadamun.petition.signature.control.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.signature.boundary.news.NewsReach;

/** How many want news of an organisation; who signed two petitions is counted with each. */
@ApplicationScoped
public class NewsFigures {

  private static final String OF_CAMPAIGN =
      "in (select p.id from petition_petition p where p.campaign_id = ?1)";

  private static final String WHO = NewsReaders.WHO + NewsReaders.LAST;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  public NewsReach.OfOrganisation reach(UpdateView update, OrganisationView organisation) {
    Map<String, Long> people = byLanguage(update.campaignId(), organisation.slug());
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
        brought(update.campaignId(), organisation.slug()));
  }

  public long people(long campaignId, String organisation) {
    return sum(byLanguage(campaignId, organisation));
  }

  private static long sum(Map<String, Long> people) {
    return people.values().stream().mapToLong(Long::longValue).sum();
  }

  /** By the language in which they are written to. */
  private Map<String, Long> byLanguage(long campaignId, String organisation) {
    Map<String, Long> people = new TreeMap<>();
    String sql =
        "select s.language, count(distinct s.id)"
            + WHO.formatted(OF_CAMPAIGN, "")
            + " group by s.language";
    for (Object row : counted(sql, campaignId, organisation)) {
      people.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue());
    }
    return people;
  }

  /** Of whom a file says that they agreed, and who have not confirmed themselves. */
  private long brought(long campaignId, String organisation) {
    String sql = "select count(distinct s.id)" + WHO.formatted(OF_CAMPAIGN, "not");
    return ((Number) counted(sql, campaignId, organisation).getFirst()).longValue();
  }

  private List<?> counted(String sql, long campaignId, String organisation) {
    return em.createNativeQuery(sql)
        .setParameter(1, campaignId)
        .setParameter(2, organisation)
        .getResultList();
  }
}
