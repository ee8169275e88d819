package org.tadamun.web.publicsite.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses of the links in mails. */
@ApplicationScoped
public class LinkRoutes implements SiteRoutes {

  static final String NOT_ME = "/not-me/";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/confirm/{token}", ConfirmPage.class).secretly(),
        Route.post("/confirm/{token}", ConfirmEndpoint.class).secretly(),
        Route.get(NOT_ME + "{token}", WithdrawPage.class).secretly(),
        Route.post(NOT_ME + "{token}", WithdrawEndpoint.class).secretly(),
        Route.get("/withdraw/{token}", WithdrawPage.class).secretly(),
        Route.post("/withdraw/{token}", WithdrawEndpoint.class).secretly(),
        Route.get("/my-signature/{token}", MySignaturePage.class)
            .query(MySignaturePage.SAVED)
            .secretly(),
        Route.post("/my-signature/{token}", MySignatureEndpoint.class).secretly(),
        Route.get("/my-signature/{token}/data", MyDataEndpoint.class).secretly(),
        Route.get("/erase/{token}", ErasePage.class).secretly(),
        Route.post("/erase/{token}", EraseEndpoint.class).secretly(),
        Route.get("/erased", NoticePage.class),
        Route.get("/withdrawn", NoticePage.class),
        Route.get("/entry-withdrawn", NoticePage.class),
        Route.get("/entry-deleted", NoticePage.class),
        Route.get("/held", NoticePage.class));
  }
}
