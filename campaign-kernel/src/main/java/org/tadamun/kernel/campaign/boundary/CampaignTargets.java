package org.tadamun.kernel.campaign.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Set;
import org.tadamun.kernel.campaign.entity.TargetFields;

/** Countries that a campaign targeted before: to signers they are no less dangerous now. */
@Stateless
public class CampaignTargets {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Without the present target, unless it was the target, then not, then again. */
  @PermitAll
  public Set<String> former(long campaignId) {
    return em
        .createQuery("select c.target.former from Campaign c where c.id = :id", String.class)
        .setParameter("id", campaignId)
        .getResultList()
        .stream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(TargetFields::countries)
        .orElse(Set.of());
  }
}
