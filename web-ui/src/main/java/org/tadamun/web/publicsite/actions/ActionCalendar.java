package org.tadamun.web.publicsite.actions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.tadamun.actions.programme.boundary.CalendarResource;
import org.tadamun.actions.programme.boundary.Programme;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** One action as a file for a calendar, in the page's language. */
@Named
@RequestScoped
public class ActionCalendar implements SiteEndpoint {

  @EJB private Programme programme;

  @Override
  public Answer answer(PublicRequest request) {
    String id = request.value("id");
    return Answer.document(
        CalendarResource.MEDIA_TYPE,
        programme.calendarOfOne(id, request.locale()),
        programme.one(id).slug() + ".ics");
  }
}
