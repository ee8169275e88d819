package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.EventDraft;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.meanwhile.Meanwhile;
import org.tadamun.web.console.meanwhile.SharedForm;

/** Writes down what happened to an act, and so leads it on. */
@Named
@ViewScoped
public class ParliamentEventView implements SharedForm<EventDraft>, Serializable {

  @EJB private ActLists lists;
  @EJB private ParliamentaryActs acts;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

  private String id;
  private int version;
  private LocalizedText title;
  private ActState present;
  private List<ActState> nextStates;
  private EventForm form;
  private String country;
  private boolean writable;

  public void open() {
    reread();
    writable = campaign.mayIn(Permission.ENDORSEMENT_WRITE, country);
    meanwhile.begin(this);
  }

  /** The act; of what happened to it nothing is written yet. */
  @Override
  public void reread() {
    ActView act = lists.of(campaign.getId(), id);
    version = act.version();
    title = act.title();
    country = act.chamber().country();
    present = act.state();
    nextStates = act.nextStates();
    show(new EventDraft(null, display.getToday(), null, null, act.identifier()));
  }

  @Override
  public void show(EventDraft draft) {
    form = new EventForm(draft, campaign.getView().languages());
  }

  @Override
  public EventDraft typed() {
    return form.toDraft();
  }

  public String save() {
    return meanwhile.decide(
        this,
        () -> {
          acts.record(id, version, typed());
          feedback.done("endorsements.act.done.event");
          return CampaignContext.redirect(ParliamentPages.view(campaign, id));
        });
  }

  /** Whether it is of a country in which the reader writes, as it was opened. */
  public boolean isWritable() {
    return writable;
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

  public EventForm getForm() {
    return form;
  }
}
