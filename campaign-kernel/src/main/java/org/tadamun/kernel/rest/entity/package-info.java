/** What the API keeps between two requests. */
package org.tadamun.kernel.rest.entity;
