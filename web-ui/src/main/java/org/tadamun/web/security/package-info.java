/** Who is at the door: how people, keys and the program itself get their permissions. */
package org.tadamun.web.security;
