package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.security.request.ResponseHeaders;

/** A proxy that misjudges which of two nodes are there keeps people from signing. */
@DisplayName("HAProxy before two nodes in docs/operations.md")
class BalancerGuideTest {

  private static final String GUIDE = DocPage.of("operations.md").text();

  /**
   * The time until the last request of a crowd is answered (docs/adr/148), and half as much again.
   */
  private static final int CROWD_SECONDS = 15;

  private static String block(String head) {
    Matcher found = Pattern.compile("(?m)^" + head + "\n((?:  .*\n)+)").matcher(GUIDE);
    assertTrue(found.find(), head);
    return found.group(1);
  }

  @Test
  @DisplayName("The check of a node waits as long as a crowd may keep the node busy")
  void patience() {
    Matcher check = Pattern.compile("(?m)^  timeout check (\\d+)s$").matcher(block("defaults"));
    assertTrue(check.find(), "without it HAProxy waits 2 seconds");
    assertTrue(Integer.parseInt(check.group(1)) >= CROWD_SECONDS, check::group);
  }

  @Test
  @DisplayName("If no node is ready, the nodes are asked anyway, so that they say why")
  void noneReady() {
    String front = block("frontend tadamun");
    int anyhow = front.indexOf("  use_backend anyhow if { nbsrv(nodes) eq 0 }\n");
    assertTrue(anyhow >= 0, front);
    assertTrue(front.indexOf("  use_backend console ") > anyhow, "console comes first");
    String servers = block("backend nodes").replaceAll("(?m)^  (option|http-request|#) .*\n", "");
    String unasked =
        block("backend anyhow").replaceAll("(?m)^  (balance|http-response|#) .*\n", "");
    assertEquals(servers.replace(" check fall 2\n", "\n"), unasked);
  }

  @Test
  @DisplayName("Signers wait for a node for a minute, staff and long requests for 15 minutes")
  void standsStill() {
    assertTrue(block("defaults").contains("  timeout server 60s\n"));
    assertTrue(block("backend console").contains("  timeout server 900s\n"));
    String nodes = block("backend nodes");
    Matcher longer =
        Pattern.compile("(?m)^  http-request set-timeout server 900s if \\{ path_reg (\\S+) }$")
            .matcher(nodes);
    assertTrue(longer.find(), nodes);
    Pattern haproxy = Pattern.compile(longer.group(1));
    List<Pattern> nginx =
        Pattern.compile("(?m)^  location ~ (\\S+) \\{\n(?:    .*\n)*?    proxy_read_timeout 900s;$")
            .matcher(GUIDE)
            .results()
            .map(found -> Pattern.compile(found.group(1)))
            .toList();
    assertEquals(2, nginx.size(), nginx::toString);
    for (String path :
        List.of(
            "/api/v1/petitions/x/invalidations",
            "/api/v1/petitions/x/recounts",
            "/api/v1/petitions/x/recounts/y/correction/approval",
            "/api/v1/petitions/x/snapshots",
            "/api/v1/retention",
            "/api/v1/exports/signatures",
            "/api/v1/imports/signatures",
            "/api/v1/snapshots/verification",
            "/api/v1/deliveries/x/receipt",
            "/en/verify")) {
      assertTrue(haproxy.matcher(path).find(), path);
      assertTrue(nginx.stream().anyMatch(location -> location.matcher(path).find()), path);
    }
    for (String path :
        List.of(
            "/api/v1/petitions/x/signatures",
            "/api/v1/retention/reports",
            "/en/petitions/x",
            "/en/sign")) {
      assertFalse(haproxy.matcher(path).find(), path);
      assertTrue(nginx.stream().noneMatch(location -> location.matcher(path).find()), path);
    }
  }

  @Test
  @DisplayName("A machine that is gone is given up within five seconds, by nginx too")
  void gone() {
    assertTrue(block("defaults").contains("  timeout connect 5s\n"));
    assertTrue(GUIDE.contains("\nproxy_connect_timeout 5s;\n"), "nginx would wait 60 seconds");
    assertFalse(GUIDE.contains("shutdown-sessions\n"), "it cuts requests that maint lets end");
  }

  @Test
  @DisplayName(
      "The guide takes HAProxy where nodes start by themselves, because nginx uses starting ones")
  void startsByItself() {
    assertTrue(GUIDE.contains("\nRestart=on-failure\n"), "the unit restarts after a failure");
    for (String backend : List.of("nodes", "console")) {
      assertTrue(block("backend " + backend).contains("  option httpchk GET /health/ready\n"));
    }
    int nginx = GUIDE.indexOf("`down` in the `upstream` until it says 200 there");
    int instead = GUIDE.indexOf("**where nodes start by themselves, take HAProxy**");
    assertTrue(nginx >= 0 && instead > nginx, "nginx does not count a 404 as a failure");
    assertTrue(GUIDE.indexOf("`Restart=no` in a drop-in") > instead, "no other remedy is named");
  }

  @Test
  @DisplayName("The port without TLS redirects people, refuses programs and logs nothing")
  void inClear() {
    String plain = block("frontend plain");
    for (String line :
        List.of(
            "no log",
            "bind :80",
            "bind :::80 v6only",
            "http-request deny if { path_beg /api/ }",
            "http-request redirect code 301 location"
                + " https://campaigns.example.org%[capture.req.uri]"
                + " unless { path_beg /.well-known/acme-challenge/ }",
            "default_backend renewal")) {
      assertTrue(plain.contains("  " + line + "\n"), line);
    }
    assertTrue(plain.indexOf(" deny ") < plain.indexOf(" redirect "), plain);
  }

  /** Each answer of the application has the header, and the bare server's own answers do not. */
  @Test
  @DisplayName("The proxy answers in our words with Retry-After if no node does or one only starts")
  void away() {
    String page =
        " status 503 content-type \"text/html; charset=utf-8\" file /etc/haproxy/away.html"
            + " hdr Retry-After 120";
    assertTrue(block("defaults").contains("  http-error" + page + "\n"));
    assertTrue(
        block("backend anyhow")
            .contains(
                "  http-response return"
                    + page
                    + " unless { res.hdr(X-Content-Type-Options) -m found }\n"));
    List<String> headers = new ArrayList<>();
    new ResponseHeaders().apply("/api/v1/nothing", (name, value) -> headers.add(name));
    assertTrue(headers.contains("X-Content-Type-Options"), headers::toString);
  }

  @Test
  @DisplayName("Certbot gets through, and HAProxy gets certificate, chain and key in one file")
  void certificate() {
    String file = "/etc/haproxy/campaigns.example.org.pem";
    Matcher bound = Pattern.compile("(?m)^  bind \\S+ .*ssl crt (\\S+)$").matcher(GUIDE);
    int bindings = 0;
    while (bound.find()) {
      assertEquals(file, bound.group(1));
      bindings++;
    }
    assertEquals(2, bindings);
    Matcher port =
        Pattern.compile("  server certbot 127\\.0\\.0\\.1:(\\d+)\n")
            .matcher(block("backend renewal"));
    assertTrue(port.find(), "no port for certbot");
    assertTrue(GUIDE.contains(" --http-01-port " + port.group(1) + " "));
    assertTrue(
        GUIDE.contains(
            "cat $RENEWED_LINEAGE/fullchain.pem $RENEWED_LINEAGE/privkey.pem > "
                + file
                + " && systemctl reload haproxy'\n"));
    Matcher hook = Pattern.compile("--deploy-hook '(\\S+)").matcher(GUIDE);
    while (hook.find()) {
      assertTrue(Set.of("cat", "systemctl").contains(hook.group(1)), "no program for certbot");
    }
    assertTrue(GUIDE.contains(" -keyout " + file + " -out " + file + "\n"), "HAProxy needs it");
  }

  @Test
  @DisplayName("A node that is stopped on purpose is taken out of each backend that has it")
  void stopped() {
    Matcher told = Pattern.compile("(?m)^ *for backend in (.+); do$").matcher(GUIDE);
    assertTrue(told.find(), "the guide has no such loop");
    for (String backend : told.group(1).split(" ")) {
      String servers = block("backend " + backend);
      assertTrue(servers.contains("  server one 10.0.0.11:8080 check"), backend);
    }
    assertTrue(GUIDE.contains("\"set server $backend/one state maint\""));
  }
}
