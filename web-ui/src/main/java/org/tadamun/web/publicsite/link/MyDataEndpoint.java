package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.own.OwnDataFile;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** All data that is kept of a signer, as a file for the signer. */
@RequestScoped
public class MyDataEndpoint implements SiteEndpoint {

  @EJB private OwnSignature own;
  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    return link.unlessGone(
        () -> {
          OwnData data = own.data(request.value("token"));
          return Answer.document(
              OwnDataFile.MEDIA_TYPE, OwnDataFile.text(data), data.petition() + ".json");
        });
  }
}
