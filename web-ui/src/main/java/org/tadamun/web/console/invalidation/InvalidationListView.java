package org.tadamun.web.console.invalidation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.invalidation.boundary.InvalidationLists;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.TextBean;

/**
 * Lists the rules of one petition, newest first, a page at a time; its filter is part of the
 * address.
 */
@Named
@RequestScoped
public class InvalidationListView extends PageBySlug {

  @EJB private InvalidationLists lists;
  @Inject private CampaignPetition petitions;
  @Inject private SignedIn signedIn;
  @Inject private TextBean text;

  private InvalidationState state;
  private boolean others;
  private String cursor;
  private Page<InvalidationView> page;

  /** Reads the rules; not found if the petition is not the campaign's. */
  public void load() {
    slug = petitions.choose(slug).slug();
    page = lists.page(slug, state, notBy(), cursor, Page.DEFAULT_LIMIT);
  }

  private String notBy() {
    return others ? signedIn.actor() : null;
  }

  public List<StateOption> getStates() {
    return StateOption.of(
        text.of("console.filter.all"),
        lists.counts(slug, notBy()),
        one -> text.of("petition.invalidation.state." + one));
  }

  /** The choices of what a new rule does. */
  public RuleVerb[] getVerbs() {
    return RuleVerb.values();
  }

  public Page<InvalidationView> getPage() {
    return page;
  }

  public InvalidationState getState() {
    return state;
  }

  public void setState(InvalidationState state) {
    this.state = state;
  }

  public boolean isFiltered() {
    return state != null || others;
  }

  /** Whether the reader's own proposals are left out, since another person decides about them. */
  public boolean isOthers() {
    return others;
  }

  public void setOthers(boolean others) {
    this.others = others;
  }

  public String getStateName() {
    return state == null ? "" : state.name();
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
