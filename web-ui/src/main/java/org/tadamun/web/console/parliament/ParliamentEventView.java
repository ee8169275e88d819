package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.EventDraft;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** Writes down what happened to an act, and so leads it on. */
@Named
@ViewScoped
public class ParliamentEventView implements Serializable {

  @EJB private ActLists lists;
  @EJB private ParliamentaryActs acts;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;

  private String id;
  private int version;
  private LocalizedText title;
  private ActState present;
  private List<ActState> nextStates;
  private ActState state;
  private LocalDate occurredOn;
  private String identifier;
  private LocalizedDraft text;
  private String sourceUrl;

  public void open() {
    ActView act = lists.of(campaign.getId(), id);
    version = act.version();
    title = act.title();
    present = act.state();
    nextStates = act.nextStates();
    identifier = act.identifier();
    occurredOn = display.getToday();
    text = new LocalizedDraft(null, campaign.getView().languages());
  }

  public String save() {
    return feedback.attempt(
        () -> {
          // What is emptied in the form is taken away: for the draft null would leave it.
          String number = identifier == null ? "" : identifier;
          acts.record(
              id, version, new EventDraft(state, occurredOn, text.toText(), sourceUrl, number));
          feedback.done("endorsements.act.done.event");
          return CampaignContext.redirect(ParliamentPages.view(campaign, id));
        });
  }

  public String getBackLink() {
    return ParliamentPages.view(campaign, id);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public LocalizedText getTitle() {
    return title;
  }

  public ActState getPresent() {
    return present;
  }

  public List<ActState> getNextStates() {
    return nextStates;
  }

  public ActState getState() {
    return state;
  }

  public void setState(ActState state) {
    this.state = state;
  }

  public LocalDate getOccurredOn() {
    return occurredOn;
  }

  public void setOccurredOn(LocalDate occurredOn) {
    this.occurredOn = occurredOn;
  }

  public String getIdentifier() {
    return identifier;
  }

  public void setIdentifier(String identifier) {
    this.identifier = identifier;
  }

  public LocalizedDraft getText() {
    return text;
  }

  public String getSourceUrl() {
    return sourceUrl;
  }

  public void setSourceUrl(String sourceUrl) {
    this.sourceUrl = sourceUrl;
  }
}
