import io.redshiftrestore.api.FullResult;
import io.redshiftrestore.api.PaginationConfig;
import io.redshiftrestore.api.TableRestoreStatusFilter;
import io.redshiftrestore.api.TableRestoreStatusPaginator;
import java.util.Optional;

/**
 * Lists table restores in parts of 50, as a job would that may stop between any two of them: all it
 * has to keep is the token, which boto3 and the AWS CLI understand as well.
 *
 * <p>Collect the driver and what it needs, once, and run this file as it is:
 *
 * <pre>{@code
 * mvn -q package -DskipTests dependency:copy-dependencies
 * java -cp 'target/classes:target/dependency/*' examples/Resume.java
 * }</pre>
 *
 * <p>It asks the sandbox, so no AWS account is needed. For your own restores, name a URL, and a
 * token to go on with, if you have one:
 *
 * <pre>{@code
 * java -cp … examples/Resume.java 'jdbc:redshift-restore:region=us-east-1' eyJNYXJrZXIi…
 * }</pre>
 */
public class Resume {

  private static final PaginationConfig PART = PaginationConfig.ALL.withMaxItems(50);

  public static void main(String[] arguments) {
    String url = arguments.length > 0 ? arguments[0] : "jdbc:redshift-restore:sandbox=true";
    Optional<String> token = arguments.length > 1 ? Optional.of(arguments[1]) : Optional.empty();

    try (TableRestoreStatusPaginator paginator = TableRestoreStatusPaginator.open(url)) {
      do {
        PaginationConfig next = token.map(PART::withStartingToken).orElse(PART);
        FullResult part = paginator.paginate(TableRestoreStatusFilter.ALL, next).buildFullResult();
        token = part.nextToken();
        System.out.printf(
            "%d restores; %s%n",
            part.tableRestoreStatusDetails().size(),
            token.map(text -> "go on with " + text).orElse("that was all"));
      } while (token.isPresent());
    }
  }
}
