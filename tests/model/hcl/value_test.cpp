#include "model/hcl/value.h"

#include <gtest/gtest.h>

#include "model/hcl/convert.h"
#include "model/hcl/number_text.h"
#include "model/hcl/type.h"

namespace slipway::hcl {
namespace {

const Reference vpcId{"aws_vpc.main", "id"};
const Reference subnetId{"aws_subnet.a", "id"};

Value text(const char* value) { return Value::string(value); }

TEST(Value, isNullByDefault) {
  EXPECT_TRUE(Value().isNull());
  EXPECT_TRUE(Value().isWhollyKnown());
  EXPECT_EQ(Value().elements().size(), 0u);
  EXPECT_TRUE(Value().member("x").isNull());
  EXPECT_TRUE(Value().element(3).isNull());
}

TEST(Value, comparesDataOnly) {
  EXPECT_EQ(text("a").withReference(vpcId).withOrigin({FilePath("a.tf"), {1, 2}}).withSensitive(), text("a"));
  EXPECT_NE(text("1"), Value::number(1));
  EXPECT_NE(Value::tuple({text("a")}), Value::list({text("a")}));
  EXPECT_EQ(Value::unknown().withReference(vpcId), Value::unknown());
  EXPECT_NE(Value::unknown(), Value::null());
}

TEST(Value, setIsSortedAndHasNoTwins) {
  const Value set = Value::set({text("b"), text("a"), text("b")});
  EXPECT_EQ(set.elements(), (Value::Elements{text("a"), text("b")}));
  EXPECT_EQ(Value::set({Value::number(10), Value::number(9)}).elements().front(), Value::number(9));
}

TEST(Value, setKeepsUnknownElementsApart) {
  const Value set = Value::set({Value::unknown().withReference(vpcId), Value::unknown().withReference(subnetId)});
  EXPECT_EQ(set.elements().size(), 2u);
  EXPECT_EQ(set.deepReferences().size(), 2u);
}

TEST(Value, knowsWhetherAnythingInsideIsUnknown) {
  EXPECT_FALSE(Value::tuple({Value::object({{"a", Value::unknown()}})}).isWhollyKnown());
  EXPECT_TRUE(Value::tuple({Value::object({{"a", Value::null()}})}).isWhollyKnown());
}

TEST(Value, marksOfTheWholeGoWithAPart) {
  const Value list = Value::tuple({text("a").withReference(subnetId)}).withReference(vpcId).withSensitive();
  EXPECT_EQ(list.element(0).references(), (std::vector<Reference>{subnetId, vpcId}));
  EXPECT_TRUE(list.element(0).isSensitive());
}

TEST(Value, openObjectKnowsWhereItsAttributesComeFrom) {
  const Value vpc = Value::object({{"cidr", text("10.0.0.0/16")}}).withReference({"aws_vpc.main", ""}).withOpenAddress("aws_vpc.main");
  EXPECT_EQ(vpc.member("cidr"), text("10.0.0.0/16"));
  EXPECT_EQ(vpc.member("cidr").references(), (std::vector<Reference>{{"aws_vpc.main", "cidr"}}));
  EXPECT_TRUE(vpc.member("id").isUnknown());
  EXPECT_EQ(vpc.member("id").references(), (std::vector<Reference>{vpcId}));
  EXPECT_EQ(vpc.deepReferences(), (std::vector<Reference>{{"aws_vpc.main", ""}}));
}

TEST(Value, readingThroughAResourcePutsItFirst) {
  const Value subnet = Value::object({{"vpc_id", Value::unknown().withReference(vpcId)}}).withOpenAddress("aws_subnet.a");
  EXPECT_EQ(subnet.member("vpc_id").references(), (std::vector<Reference>{{"aws_subnet.a", "vpc_id"}, vpcId}));
}

TEST(Value, displaysWhatPeopleRead) {
  EXPECT_EQ(text("a b").display(), "a b");
  EXPECT_EQ(Value::number(0.25L).display(), "0.25");
  EXPECT_EQ(Value::boolean(true).display(), "true");
  EXPECT_EQ(Value::tuple({}).display(), "");
}

TEST(Value, weighsWhatItSharesAsOftenAsItHoldsIt) {
  Value value = text("a");
  for (int i = 0; i < 40; ++i) value = Value::tuple({value, value});
  EXPECT_EQ(value.weight(), 0xFFFFFFFFu);
  EXPECT_EQ(value.nesting(), 40);
}

TEST(NumberText, hasNoNeedlessDigits) {
  EXPECT_EQ(numberText(0), "0");
  EXPECT_EQ(numberText(-0.0L), "0");
  EXPECT_EQ(numberText(15), "15");
  EXPECT_EQ(numberText(0.1L + 0.2L), "0.3");
  EXPECT_EQ(numberText(18446744073709551615.0L), "18446744073709551615");
  EXPECT_EQ(numberText(-9223372036854775808.0L), "-9223372036854775808");
  EXPECT_EQ(numberText(1e30L), "1000000000000000000000000000000");
  EXPECT_EQ(numberText(0.0000001L), "0.0000001");
}

TEST(NumberText, readsDecimalsOnly) {
  EXPECT_EQ(parsedNumber("18446744073709551615"), 18446744073709551615.0L);
  EXPECT_EQ(parsedNumber("-1.5e2"), -150);
  EXPECT_EQ(parsedNumber("+7"), 7);
  for (const char* wrong : {"", " 1", "1 ", "0x10", "1e", ".", "--1", "1_000", "inf", "nan", "1e99999"})
    EXPECT_FALSE(parsedNumber(wrong)) << wrong;
  EXPECT_EQ(parsedNumber("1e-99999"), 0);
}

TEST(Convert, keepsMarksOfEachPart) {
  const SourceSpan origin{FilePath("a.tf"), {3, 7}};
  const Value list = Value::tuple({Value::number(1).withOrigin(origin).withReference(vpcId), text("b")});
  const Conversion conversion = convert(list, *collectionType(Type::Kind::list, stringType()));
  EXPECT_EQ(conversion.error, "");
  EXPECT_EQ(conversion.value, Value::list({text("1"), text("b")}));
  EXPECT_EQ(conversion.value.elements()[0].origin(), origin);
  EXPECT_EQ(conversion.value.elements()[0].references(), std::vector<Reference>{vpcId});
}

TEST(Convert, saysWhatIsMissing) {
  Type type;
  type.kind = Type::Kind::object;
  type.attributes = {{"a", stringType(), false, {}}, {"b", numberType(), false, {}}, {"c", stringType(), true, text("d")}};
  EXPECT_EQ(convert(Value::object({{"a", text("x")}}), type).error, "attribute \"b\" is required");
  EXPECT_EQ(convert(Value::object({}), type).error, "attributes \"a\" and \"b\" are required");
  EXPECT_EQ(convert(Value::object({{"a", text("x")}, {"b", text("no")}}), type).error, "attribute \"b\": a number is required");
  const Conversion good = convert(Value::object({{"a", text("x")}, {"b", text("2")}, {"z", text("dropped")}}), type);
  EXPECT_EQ(good.value, Value::object({{"a", text("x")}, {"b", Value::number(2)}, {"c", text("d")}}));
}

TEST(Convert, takesAttributesOfAResourceWithTheirReferences) {
  Type type;
  type.kind = Type::Kind::object;
  type.attributes = {{"id", stringType(), false, {}}};
  const Conversion conversion = convert(Value::object({}).withOpenAddress("aws_vpc.main"), type);
  EXPECT_EQ(conversion.error, "");
  EXPECT_EQ(conversion.value.member("id").references(), std::vector<Reference>{vpcId});
}

TEST(Type, unifiesAsTerraformDoes) {
  EXPECT_EQ(unified({numberType(), stringType()})->kind, Type::Kind::string);
  EXPECT_EQ(unified({numberType(), booleanType()}), nullptr);
  EXPECT_EQ(unified({anyType(), numberType()})->kind, Type::Kind::number);
  const auto list = collectionType(Type::Kind::list, numberType()), set = collectionType(Type::Kind::set, stringType());
  EXPECT_EQ(friendlyName(*unified({list, set})), "list of string");
}

}  // namespace
}  // namespace slipway::hcl
