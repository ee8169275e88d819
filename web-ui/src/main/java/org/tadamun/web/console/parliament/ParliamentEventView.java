package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.EventDraft;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.DisplayBean;

/** Records an event of an act, which changes the act's state. */
@Named
@ViewScoped
public class ParliamentEventView extends ActPage implements SharedForm<EventDraft> {

  @EJB private ParliamentaryActs acts;
  @Inject private DisplayBean display;

  private ActState present;
  private List<ActState> nextStates;
  private EventForm form;

  public void open() {
    reread();
    judge();
    sharedEdit().begin(this);
  }

  /** Reads the act and shows an empty event. */
  @Override
  public void reread() {
    ActView act = read();
    present = act.state();
    nextStates = act.nextStates();
    show(new EventDraft(null, display.getToday(), null, null, act.identifier()));
  }

  @Override
  public void show(EventDraft draft) {
    form = new EventForm(draft, languages());
  }

  @Override
  public EventDraft typed() {
    return form.toDraft();
  }

  public String save() {
    return sharedEdit()
        .decide(
            this,
            () -> {
              acts.record(getId(), version(), typed());
              return leading(getId(), "endorsements.act.done.event");
            });
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
