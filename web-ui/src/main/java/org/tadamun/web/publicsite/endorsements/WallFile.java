package org.tadamun.web.publicsite.endorsements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.tadamun.endorsements.wall.boundary.PublicEndorsements;
import org.tadamun.endorsements.wall.boundary.WallFilter;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** The wall as a table for a spreadsheet, in the words of the page. */
@Named
@RequestScoped
public class WallFile implements SiteEndpoint {

  @EJB private PublicEndorsements endorsements;

  @Override
  public Answer answer(PublicRequest request) {
    String slug = request.value("slug");
    WallFilter filter =
        WallFilter.parse(request.query("country"), request.query("kind"), request.query("lang"));
    return Answer.document(
        Csv.MEDIA_TYPE,
        endorsements.sheet(slug, filter, request.locale()),
        slug + "-endorsements.csv");
  }
}
