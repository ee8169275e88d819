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
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.console.one.PageBySlug;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.TextBean;

/** The rules of one petition, newest first, a page at a time; the filter stands in the address. */
@Named
@RequestScoped
public class InvalidationListView extends PageBySlug {

  @EJB private InvalidationLists lists;
  @Inject private CampaignPetition petitions;
  @Inject private TextBean text;

  private InvalidationState state;
  private String cursor;
  private Page<InvalidationView> page;

  /** A petition that is not the campaign's does not exist here. */
  public void load() {
    slug = petitions.choose(slug).slug();
    page = lists.page(slug, state, cursor, Page.DEFAULT_LIMIT);
  }

  public List<StateOption> getStates() {
    return StateOption.of(
        text.of("console.filter.all"),
        lists.counts(slug),
        one -> text.of("petition.invalidation.state." + one));
  }

  /** What a new rule may do. */
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
    return state != null;
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
