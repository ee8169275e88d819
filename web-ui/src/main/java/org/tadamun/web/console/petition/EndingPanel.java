package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.ending.boundary.EndingView;
import org.tadamun.petition.ending.boundary.Endings;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** Says that a petition closed by itself, so that nobody searches for the person who did it. */
@Named
@RequestScoped
public class EndingPanel {

  @EJB private Endings endings;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  /** A sentence with cause and time; null if a person closed it or it is not closed. */
  public String of(String petition) {
    return endings.of(petition).map(this::said).orElse(null);
  }

  private String said(EndingView ending) {
    return text.of("petition.console.ended." + ending.cause(), display.dateTime(ending.closedAt()));
  }
}
