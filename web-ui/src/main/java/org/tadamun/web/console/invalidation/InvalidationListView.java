package org.tadamun.web.console.invalidation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.web.console.one.PageBySlug;
import org.tadamun.web.console.petition.CampaignPetition;

/** The invalidations of one petition, newest first, a page at a time. */
@Named
@RequestScoped
public class InvalidationListView extends PageBySlug {

  @EJB private Invalidations invalidations;
  @Inject private CampaignPetition petitions;

  private String cursor;
  private Page<InvalidationView> page;

  /** A petition that is not the campaign's does not exist here. */
  public void load() {
    slug = petitions.choose(slug).slug();
    page = invalidations.list(slug, cursor, Page.DEFAULT_LIMIT);
  }

  /** What a new rule may do. */
  public RuleVerb[] getVerbs() {
    return RuleVerb.values();
  }

  public Page<InvalidationView> getPage() {
    return page;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
