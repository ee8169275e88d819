package org.tadamun.web.console.entrance;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import org.tadamun.kernel.staff.boundary.LinkView;
import org.tadamun.kernel.staff.boundary.StaffIdentity;

/**
 * The common part of the three pages behind links: the link, its owner, and a password typed twice.
 */
public abstract class LinkForm implements Serializable {

  @Inject private transient Entrance entrance;

  private String token;
  private LinkView link;
  private String password;
  private String repeated;

  /** Reads the link; refuses with 410 if it is no longer valid. */
  public void open() {
    link = look(token);
    entrance.giveTime();
  }

  /** Opens the session of the link's owner. */
  String enter(StaffIdentity.Shown who) throws IOException {
    return entrance.enter(who, null);
  }

  protected abstract LinkView look(String link);

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public LinkView getLink() {
    return link;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
