package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.link.OwnData;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** Everything that is kept of one signer, as a file for himself. */
@RequestScoped
public class MyDataEndpoint implements SiteEndpoint {

  @EJB private OwnSignature own;
  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    return link.unlessGone(
        () -> {
          OwnData data = own.data(request.value("token"));
          return Answer.document("application/json", json(data), data.petition() + ".json");
        });
  }

  private static String json(OwnData data) {
    try (Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withFormatting(true))) {
      return jsonb.toJson(data);
    } catch (RuntimeException unwritable) {
      throw unwritable;
    } catch (Exception unclosed) {
      throw new IllegalStateException(unclosed);
    }
  }
}
